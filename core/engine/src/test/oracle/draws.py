"""Random choices that are the same for the same seed on every machine (they go through `generate.Draw`)."""

from generate import Draw


class Deck:
    """Deals the options of one question in random order, each as often as the others."""

    def __init__(self, draw, options):
        self.draw, self.options, self.left = draw, options, []

    def deal(self):
        if not self.left:
            self.left = self.draw.take(self.options, len(self.options))
        return self.left.pop()


class Choices:
    """One deck per question, so that over all datasets every option comes into play."""

    def __init__(self, seed, questions):
        self.decks = {name: Deck(Draw(seed, name), options) for name, options in questions.items()}

    def deal(self):
        return {name: deck.deal() for name, deck in self.decks.items()}


def shuffled(draw, items):
    items = list(items)
    return draw.take(items, len(items))
