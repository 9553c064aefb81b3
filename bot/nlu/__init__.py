"""What a message is about: the intent model, and the short list of red flags that stands beside it."""
