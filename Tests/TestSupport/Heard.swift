import Billing
import Synchronization

/// What was set aside, in the order in which somebody was told.
public final class Heard: Sendable {
    private let kept = Mutex<[SetAside]>([])

    public init() {}

    public var add: SetAside.Hearing { { one in self.kept.withLock { $0.append(one) } } }
    public var subjects: [String] { kept.withLock { $0.map(\.subject) } }
}
