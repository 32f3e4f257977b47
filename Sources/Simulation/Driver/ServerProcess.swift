import Billing
import Core
import Synchronization

/// One life of a server: from its start until it dies. What it had in memory dies with it.
final class ServerProcess: Sendable {
    /// The machine's letter and the number of its life.
    let name: String
    private let isDead = Atomic<Bool>(false)
    private let time: SimulatedTime
    private let faults: FaultDice
    private let trace: Trace

    init(_ name: String, time: SimulatedTime, faults: FaultDice, trace: Trace) {
        self.name = name
        self.time = time
        self.faults = faults
        self.trace = trace
    }

    var isAlive: Bool { !isDead.load(ordering: .relaxed) }

    /// From here on whatever this process tries throws.
    func die() -> ProcessDied {
        trace.note("process \(name) dies")
        isDead.store(true, ordering: .relaxed)
        return ProcessDied()
    }

    func requireAlive() throws(ProcessDied) {
        guard isAlive else { throw ProcessDied() }
    }

    /// Lets the driver choose who goes on, and perhaps leaves this line of work standing for a while.
    func takeTurn() async throws(ProcessDied) {
        try requireAlive()
        let until = faults.strike(.stall) == nil ? time.now : time.now + faults.span(1...30, of: .minutes(1))
        await Fiber.current?.pause(until: .at(until))
        try requireAlive()
    }
}

/// Whoever was served by the process hears nothing more.
struct ProcessDied: Error {}
