import Core

/// A customer's own address, whatever the configuration, and where it is changed.
extension PortalPaths {
    public func own(_ token: String) -> String { merchant + "/me/" + token }
    public var ownAddress: String { myData + "/address" }
    public var ownAddressEnd: String { ownAddress + "/end" }
}
