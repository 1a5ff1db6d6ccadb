"""What a request says of itself, as little of it as is needed."""
