import Core
import Synchronization

/// The adapters of this server, by name. Which of them a merchant has an account at, in which mode, the merchant's
/// accounts say: see ``BillingTransaction/mainProcessor(in:_:)``.
public struct Processors: Sendable {
    private let named: [String: any Processor]
    /// Merchants get an account at this one when they are opened, in the modes that it serves.
    let main: any Processor
    let known = MainProcessorNames()

    public init(main: any Processor, others: [any Processor] = []) {
        self.main = main
        named = Dictionary((others + [main]).map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
    }

    var names: [String] { named.keys.sorted() }

    /// - Throws: `processor_missing` when a stored method names a processor that this server was not given.
    public func named(_ name: String) throws -> any Processor {
        guard let processor = named[name] else {
            throw BillingError(.unavailable, code: "processor_missing", message: "No processor named '\(name)'.")
        }
        return processor
    }

    /// The same for something new: a charge, a refund, a method.
    /// - Throws: `processor_not_configured` when it does not work in this mode.
    func named(_ name: String, in mode: Mode) throws -> any Processor {
        let processor = try named(name)
        guard processor.modes.contains(mode) else { throw BillingError.processorNotConfigured(in: mode) }
        return processor
    }

    /// Whether this processor can do that. Of one that this server was not given nobody knows: see ``serves(_:_:)``.
    func can(_ capability: ProcessorCapabilities, _ name: String) -> Bool {
        named[name]?.capabilities.contains(capability) ?? true
    }

    /// Of one that this server was not given any more nobody calls.
    func completion(of name: String) -> Completion { named[name]?.completion ?? .pollingRequired }

    func declines(of name: String) -> DeclineTable { named[name]?.declines ?? .unknown }

    /// Whether money that this processor speaks of can be real in that mode. Of one that this server was not given nobody
    /// knows: whoever needs it hears `processor_missing`.
    func serves(_ name: String, _ mode: Mode) -> Bool { named[name]?.modes.contains(mode) ?? true }
}

/// Which processor is the main one of each account that was looked at. The oldest account of a merchant's mode stays the oldest.
final class MainProcessorNames: Sendable {
    private let names = Mutex<[Scope: String]>([:])

    subscript(scope: Scope) -> String? { names.withLock { $0[scope] } }

    func note(_ name: String, of scope: Scope) {
        names.withLock { names in
            if names.count >= 10_000 { names.removeAll() }
            names[scope] = name
        }
    }
}
