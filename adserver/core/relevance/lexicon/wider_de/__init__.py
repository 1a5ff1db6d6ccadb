"""More German words of the topics: whole fields of words, compounds and names, beside the core words that ads use too."""
