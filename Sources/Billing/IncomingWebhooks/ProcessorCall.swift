/// A call that claims to come from a processor, as it arrived: nothing of it is believed yet.
public struct ProcessorCall: Hashable, Sendable {
    public let account: ProcessorAccount
    /// By lower-case name; of a header that came more than once, the last.
    public let headers: [String: String]
    /// The raw bytes: signatures are over these and nothing else (H1).
    public let body: [UInt8]

    public init(account: ProcessorAccount, headers: [String: String], body: [UInt8]) {
        self.account = account
        self.headers = headers
        self.body = body
    }
}
