/// Text that must not be printed: it describes itself as `***` everywhere (K3).
public struct Secret: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The text itself. Ask for it only where it leaves the process.
    public let exposed: String

    public init(_ text: String) { exposed = text }

    public var description: String { "***" }
    public var debugDescription: String { "***" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
