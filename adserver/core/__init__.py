"""Pure decisions about ads: plain functions over plain values."""
