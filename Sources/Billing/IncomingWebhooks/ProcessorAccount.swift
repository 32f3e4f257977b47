import Core

/// A merchant's account at a processor, as the address names it that the processor calls: `/webhooks/sandbox/{account}`.
///
/// Each mode has an account of its own: `acct_…-test`, `acct_…-live`.
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
}
