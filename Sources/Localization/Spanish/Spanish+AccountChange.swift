extension Spanish {
    public var otherAccounts: String { "Cambiar de cuenta" }
}
