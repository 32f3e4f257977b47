import Storage
import TestSupport
import Testing

@testable import PostgreSQLStorage

@Suite struct `The queue of writes that conflicted` {
    private actor Order {
        private(set) var numbers: [Int] = []
        func note(_ number: Int) { numbers.append(number) }
    }

    @Test func `of one group one at a time is tried, in the order in which they came`() async throws {
        let queue = RetryQueue()
        let gate = Gate()
        let order = Order()
        await withTaskGroup(of: Void.self) { group in
            for number in 1...3 {
                group.addTask {
                    await queue.inTurn(of: "a") {
                        await order.note(number)
                        await gate.pass()
                    }
                }
                while queue.count(of: "a") < number { await Task.yield() }
            }
            while await gate.arrivals < 1 { await Task.yield() }
            #expect(await order.numbers == [1])
            await gate.open()
        }

        #expect(await order.numbers == [1, 2, 3])
        #expect(queue.count(of: "a") == 0)
    }

    @Test func `another group does not wait, and a failure lets the next one in`() async throws {
        struct Failure: Error {}
        let queue = RetryQueue()

        let found = await queue.inTurn(of: "a") { await queue.inTurn(of: "b") { "b" } }
        await #expect(throws: Failure.self) { try await queue.inTurn(of: "a") { throw Failure() } }
        let next = await queue.inTurn(of: "a") { "a" }

        #expect([found, next] == ["b", "a"])
    }
}
