import Core
import Synchronization

/// The machines that serve the merchant, and what runs on each.
final class Machines: Sendable {
    private struct Machine {
        let name: String
        var lives = 0
        var server: Server?
        var returnsAt: Instant?
    }
    private let machines: Mutex<[Machine]>

    init(_ names: [String]) { machines = Mutex(names.map { Machine(name: $0, returnsAt: nil) }) }

    /// What answers a customer's request now: one of the processes that live.
    func pick(_ chance: Chance) -> Server? {
        chance.pick(machines.withLock { $0.compactMap(\.server).filter(\.process.isAlive) })
    }

    /// Notices the dead, and gives each a time to come back.
    /// - Returns: how many have died since.
    func bury(returningAt instant: () -> Instant) -> Int {
        machines.withLock { machines in
            var count = 0
            for index in machines.indices where machines[index].server?.process.isAlive == false {
                machines[index].server = nil
                machines[index].returnsAt = instant()
                count += 1
            }
            return count
        }
    }

    var nextReturn: Instant? { machines.withLock { $0.compactMap(\.returnsAt).min() } }

    /// Names of the processes that are to be started by now; ``place(_:named:)`` puts them there.
    func returning(at now: Instant) -> [String] {
        machines.withLock { machines in
            var names: [String] = []
            for index in machines.indices {
                guard machines[index].server == nil, machines[index].returnsAt ?? now <= now else { continue }
                machines[index].lives += 1
                machines[index].returnsAt = nil
                names.append("\(machines[index].name)\(machines[index].lives)")
            }
            return names
        }
    }

    func place(_ server: Server) {
        machines.withLock { machines in
            for index in machines.indices where server.process.name.hasPrefix(machines[index].name) {
                machines[index].server = server
            }
        }
    }
}
