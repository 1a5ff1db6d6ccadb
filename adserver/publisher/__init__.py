"""What web workers answer from, renewed from the store. One a host, in the counter's process."""
