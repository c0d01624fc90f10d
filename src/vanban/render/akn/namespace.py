"""The namespace of Akoma Ntoso."""

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
