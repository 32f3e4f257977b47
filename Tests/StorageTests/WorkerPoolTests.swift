import Core
import Foundation
import Storage
import Synchronization
import Testing

@Suite struct `Worker threads` {
    final class Desk: WorkerResource { func rest() {} }

    @Test func `work is done in the order in which it came`() async throws {
        let pool = WorkerPool(name: "test", count: 1, patience: .seconds(60)) { Desk() }
        let gate = DispatchSemaphore(value: 0)
        let order = Log()
        let first = Task.immediate { try await pool.run { _ in gate.wait() } }
        // Each enters the line before the next is made: tasks begin on the thread that makes them.
        let tasks = (0..<50).map { index in
            Task.immediate { try await pool.run { _ in order.append(index) } }
        }

        gate.signal()
        try await first.value
        for task in tasks { try await task.value }

        #expect(order.numbers == Array(0..<50))
        await pool.close()
    }

    /// What a job has captured may be what owns the pool: kept by a resting thread, neither would ever end.
    @Test func `nothing of a job outlives it on a thread that rests`() async throws {
        final class Captive: Sendable {}
        let pool = WorkerPool(name: "test", count: 1, patience: .seconds(60)) { Desk() }
        weak var onNewThread: Captive?
        weak var onRestedThread: Captive?
        do {
            let captive = Captive()
            onNewThread = captive
            try await pool.run { _ in withExtendedLifetime(captive) {} }
        }
        try await untilTrue { onNewThread == nil }
        do {
            let captive = Captive()
            onRestedThread = captive
            try await pool.run { _ in withExtendedLifetime(captive) {} }
        }
        try await untilTrue { onRestedThread == nil }
        await pool.close()
    }
}

final class Log: Sendable {
    private let log = Mutex<[Int]>([])
    var numbers: [Int] { log.withLock { $0 } }
    func append(_ number: Int) { log.withLock { $0.append(number) } }
}

final class Counter: Sendable {
    let count = Mutex(0)
    var value: Int { count.withLock { $0 } }
    func add(_ number: Int) { count.withLock { $0 += number } }
}
