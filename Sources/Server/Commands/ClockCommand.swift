import ArgumentParser
import Billing
import Core
import Scheduling

struct ClockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clock",
        abstract: "Shows the machine's clock and the highest time seen; exit 1 while billing waits because of it.",
        discussion:
            "Billing waits when the clock is more than 48 hours ahead: also after a server was off for that long.")

    @Flag(help: "The time is right: billing goes on, and bills what fell due once.") var confirm = false
    @Flag(help: "Print one JSON object.") var json = false

    struct Report: Encodable {
        let now: String, highest: String?, billingWaits: Bool
    }

    func run() async throws {
        let standing = try await Composition.once { composition in
            let clock = MachineClock(composition.billing)
            return confirm ? try await clock.confirm() : try await clock.standing()
        }
        if json {
            try Terminal.print(
                json: Report(
                    now: Terminal.time(standing.now), highest: standing.highest.map(Terminal.time),
                    billingWaits: standing.isLeap))
        } else {
            Terminal.print("now      \(Terminal.time(standing.now))")
            Terminal.print("highest  \(standing.highest.map(Terminal.time) ?? "never looked at")")
            Terminal.tell(
                standing.isLeap
                    ? "Billing waits. If the time is right, run `ventanilla clock --confirm`." : "Billing goes on.")
        }
        if standing.isLeap { throw ExitCode(1) }
    }
}
