import Billing

/// The addresses of test clocks.
extension ConsolePaths {
    var timeMachine: String { address(of: .timeMachine) }
    var newClock: String { timeMachine + "/new" }
    func clock(_ id: TestClock.ID) -> String { "\(timeMachine)/\(id)" }
    func clock(_ id: TestClock.ID, of customer: Customer.ID) -> String { clock(id) + "?customer=\(customer)" }
    func advance(_ id: TestClock.ID) -> String { clock(id) + "/advance" }
    func samples(on id: TestClock.ID) -> String { clock(id) + "/samples" }
    func scenario(of id: TestClock.ID) -> String { clock(id) + "/scenario" }
    func deleteClock(_ id: TestClock.ID) -> String { clock(id) + "/delete" }
}
