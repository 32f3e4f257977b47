import Core
import Foundation
import Storage
import Testing

extension `Worker threads` {
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
}
