/// The address is one that a merchant's portal had: its merchant chose another.
public struct PortalHasMoved: Error, Hashable, Sendable {
    /// The part of the portal's address that names it now.
    public let slug: String
}
