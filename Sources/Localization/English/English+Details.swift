extension English {
    public var detailsIntro: String { "They appear on your next invoices." }
    public func emailIsLocked(_ merchant: String) -> String {
        "It is the email you sign in with. To change it, write to \(merchant)."
    }
    public var detailsSaved: String { "Your details were saved." }
    public func taxIDHasAnotherForm(_ label: String, _ example: String) -> String {
        "\(label): enter all of it, as in \(example)."
    }
    public func taxIDDoesNotAddUp(_ label: String) -> String {
        "\(label): check the number, its check digit does not match."
    }
    public var unsafeText: String { "Remove special or invisible characters from this field." }
}
