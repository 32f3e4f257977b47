import Core

/// A merchant's account at a processor. It comes with every call, so that one adapter serves any number of them.
///
/// Each mode has an account of its own: `acct_…-test`, `acct_…-live`, as the address names it that the processor calls
/// (`/webhooks/sandbox/{account}`).
public struct ProcessorAccount: Hashable, Sendable {
    public let scope: Scope

    public init(_ scope: Scope) { self.scope = scope }

    /// - Returns: nil for what cannot be an account's name.
    public init?(named name: String) {
        guard name.utf8.count <= 100, let dash = name.lastIndex(of: "-"),
            let mode = Mode(rawValue: String(name[name.index(after: dash)...]))
        else { return nil }
        scope = Scope(merchant: Merchant.ID(String(name[..<dash])), mode: mode)
    }

    public var name: String { "\(scope.merchant)-\(scope.mode.rawValue)" }
    public var merchant: Merchant.ID { scope.merchant }
    public var mode: Mode { scope.mode }
}
