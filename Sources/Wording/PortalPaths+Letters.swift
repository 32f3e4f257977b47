extension PortalPaths {
    /// Which letters the customer gets. Letters carry it, whatever the configuration.
    public var letters: String { myData + "/letters" }
}

/// Copies of invoices to a second address.
extension PortalPaths {
    public var copies: String { myData + "/copies" }
    public var copiesRemoval: String { copies + "/removal" }
    /// As `InvoiceCopies` makes it, whatever the configuration: the link that proves an address.
    public func copyConfirmation(_ token: String) -> String { merchant + "/copies/" + token }
    /// The link of each copy that ends them.
    public func copiesStop(_ token: String) -> String { copyConfirmation(token) + "/stop" }
}
