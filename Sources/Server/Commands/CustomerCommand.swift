import Access
import ArgumentParser
import Billing
import Core

struct CustomerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "customer", abstract: "The customers of a merchant.", subcommands: [SignOut.self])

    /// A stolen phone, a shared computer, a mailbox that somebody else reads.
    struct SignOut: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ends every session and link of a customer's portal.",
            discussion: "They sign in again as ever: what was open before is worth nothing any more.")

        @Argument(help: "The customer's id (cus_…) or e-mail address: then everybody who has it.") var customer: String
        @Option(help: "The merchant's slug.") var merchant: String
        @Option(help: "test or live.") var mode: Mode
        @Flag(help: "Print one JSON object.") var json = false

        struct Report: Encodable {
            struct Line: Encodable { let id: String, sessionsEnded: Int }
            let merchant: String, mode: String, customers: [Line]
        }

        func run() async throws {
            let report = try await Composition.once { composition in
                let merchant = try await composition.merchant(merchant)
                let scope = Scope(merchant: merchant.id, mode: mode)
                let customers = Customers(composition.billing)
                var ids = [Customer.ID(customer)]
                if customer.contains("@") {
                    ids = try await customers.withEmail(EmailAddress(customer), in: scope).map(\.id)
                    guard !ids.isEmpty else { throw Refusal("Nobody has the address \(customer) in \(mode) mode.") }
                }
                var lines: [Report.Line] = []
                for id in ids {
                    lines.append(
                        .init(id: id.rawValue, sessionsEnded: try await customers.signOut(id, in: scope)))
                }
                return Report(merchant: merchant.slug, mode: mode.rawValue, customers: lines)
            }
            if json { return try Terminal.print(json: report) }
            for line in report.customers { Terminal.print("\(line.id)  \(line.sessionsEnded) sessions ended") }
        }
    }
}
