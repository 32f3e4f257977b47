import Core
import Storage

/// Test mode and live mode are two worlds of one merchant: nothing of one is ever seen from the other.
public enum Mode: String, Hashable, Sendable, CaseIterable, SQLBindable {
    case test, live

    public init(livemode: Bool) { self = livemode ? .live : .test }
    public var isLive: Bool { self == .live }
    public var sqlValue: SQLValue { isLive.sqlValue }
}

/// Whose data is meant: a merchant, in one of its modes. It comes from the credential, never from the request (C1).
public struct Scope: Hashable, Sendable {
    public let merchant: Merchant.ID
    public let mode: Mode

    public init(merchant: Merchant.ID, mode: Mode) {
        self.merchant = merchant
        self.mode = mode
    }

    package init(_ row: Row) throws {
        self.init(merchant: try row.id("merchant_id"), mode: Mode(livemode: try row.bool("livemode")))
    }
}

extension SQL.StringInterpolation {
    /// `merchant_id = … AND livemode = …`: the first condition of every query for tenant data.
    public mutating func appendInterpolation(_ scope: Scope) {
        let condition: SQL = "merchant_id = \(scope.merchant) AND livemode = \(scope.mode)"
        appendInterpolation(condition)
    }
}
