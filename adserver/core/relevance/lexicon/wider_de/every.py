"""All of the wider German words by topic."""

from adserver.core.relevance.lexicon.wider_de import business, culture, life, media, politics, science, society, sport, technology, world

WORDS: dict[str, str] = {
    name: words
    for subject in (business, culture, life, media, politics, science, society, sport, technology, world)
    for name, words in subject.WORDS.items()
}
