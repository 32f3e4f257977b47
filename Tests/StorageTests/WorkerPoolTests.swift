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

    @Test func `people go before background work, which is not put off for ever`() async throws {
        let pool = WorkerPool(name: "test", count: 1, patience: .seconds(60)) { Desk() }
        let gate = DispatchSemaphore(value: 0)
        let order = Log()
        let first = Task.immediate { try await pool.run { _ in gate.wait() } }
        let background = (100..<103).map { index in
            Urgency.$isBackground.withValue(true) {
                Task.immediate { try await pool.run { _ in order.append(index) } }
            }
        }
        let people = (0..<12).map { index in
            Task.immediate { try await pool.run { _ in order.append(index) } }
        }

        gate.signal()
        try await first.value
        for task in background + people { try await task.value }

        #expect(order.numbers == Array(0..<8) + [100] + Array(8..<12) + [101, 102])
        await pool.close()
    }

    @Test func `background work leaves half of the threads to people`() async throws {
        let pool = WorkerPool(name: "test", count: 4, patience: .seconds(60)) { Desk() }
        let gate = DispatchSemaphore(value: 0)
        let atGate = Log()
        let people = Log()
        let background = (100..<103).map { index in
            Urgency.$isBackground.withValue(true) {
                Task.immediate {
                    try await pool.run { _ in
                        atGate.append(index)
                        gate.wait()
                    }
                }
            }
        }

        for index in 0..<200 { try await pool.run { _ in people.append(index) } }
        #expect(people.numbers == Array(0..<200))
        #expect(atGate.numbers.sorted() == [100, 101])

        for _ in background { gate.signal() }
        for task in background { try await task.value }
        #expect(atGate.numbers == [100, 101, 102] || atGate.numbers == [101, 100, 102])
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

    @Test func `who waits too long is refused as busy, and the next is served`() async throws {
        let pool = WorkerPool(name: "test", count: 1, patience: .milliseconds(20)) { Desk() }
        let gate = DispatchSemaphore(value: 0)
        let isRunning = Mutex(false)
        let first = Task.immediate {
            try await pool.run { _ in
                isRunning.withLock { $0 = true }
                gate.wait()
            }
        }
        try await untilTrue { isRunning.withLock { $0 } }

        await #expect(throws: StorageError.busy("test: no connection was free for 20 ms")) {
            try await pool.run { _ in }
        }

        gate.signal()
        try await first.value
        #expect(try await pool.run { _ in 7 } == 7)
        await pool.close()
    }

    @Test func `who is cancelled leaves the line without being served`() async throws {
        let pool = WorkerPool(name: "test", count: 1, patience: .seconds(60)) { Desk() }
        let gate = DispatchSemaphore(value: 0)
        let isRunning = Mutex(false)
        let first = Task.immediate {
            try await pool.run { _ in
                isRunning.withLock { $0 = true }
                gate.wait()
            }
        }
        try await untilTrue { isRunning.withLock { $0 } }
        let wasServed = Mutex(false)
        let second = Task { try await pool.run { _ in wasServed.withLock { $0 = true } } }

        second.cancel()

        await #expect(throws: CancellationError.self) { try await second.value }
        gate.signal()
        try await first.value
        await pool.close()
        #expect(!wasServed.withLock { $0 })
    }

    @Test func `closing lets what was begun end, and gives the resources up`() async throws {
        final class Counted: WorkerResource {
            let gone: () -> Void
            init(_ gone: @escaping () -> Void) { self.gone = gone }
            func rest() {}
            deinit { gone() }
        }
        let count = Counter()
        let pool = WorkerPool(name: "test", count: 3, patience: .seconds(60)) {
            count.add(1)
            return Counted { count.add(-1) }
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<20 { group.addTask { try await pool.run { _ in } } }
            try await group.waitForAll()
        }

        await pool.close()

        #expect(count.value == 0)
    }
}

private final class Log: Sendable {
    private let log = Mutex<[Int]>([])
    var numbers: [Int] { log.withLock { $0 } }
    func append(_ number: Int) { log.withLock { $0.append(number) } }
}

private final class Counter: Sendable {
    private let count = Mutex(0)
    var value: Int { count.withLock { $0 } }
    func add(_ number: Int) { count.withLock { $0 += number } }
}
