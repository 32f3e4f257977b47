extension English {
    public var otherAccounts: String { "Switch account" }
}
