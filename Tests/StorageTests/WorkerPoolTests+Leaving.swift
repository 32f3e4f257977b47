import Core
import Foundation
import Storage
import Synchronization
import Testing

extension `Worker threads` {
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
