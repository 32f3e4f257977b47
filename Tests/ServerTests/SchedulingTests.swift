import Testing

@testable import Server

@Suite struct `Rests of the scheduler` {
    /// What falls due is done at the next look (`Long work and short work`).
    @Test func `D4 two of them are two seconds at most`() {
        #expect(SchedulerLoop.rest + SchedulerLoop.rest <= .seconds(2))
    }
}
