extension Portuguese {
    public var otherAccounts: String { "Trocar de conta" }
}
