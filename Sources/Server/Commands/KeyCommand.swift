import Access
import ArgumentParser
import Billing
import Core

extension Mode: ExpressibleByArgument {}

struct KeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "The keys of merchants' programs.",
        subcommands: [Create.self, List.self, Revoke.self, Roll.self])

    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Makes a secret and a publishable key, shown once.")

        @Option(help: "The merchant's slug.") var merchant: String
        @Option(help: "test or live.") var mode: Mode
        @Flag(help: "Print one JSON object.") var json = false

        struct Created: Encodable {
            let merchant: String, mode: String, secretKey: String, publishableKey: String
            /// Whether what this mode's keys ask for can be charged.
            let processorConfigured: Bool
        }

        func run() async throws {
            let created = try await Composition.once { composition in
                let merchant = try await composition.merchant(merchant)
                let keys = APIKeys(composition.billing)
                let (_, secret) = try await keys.create(for: merchant.id, mode: mode, kind: .secret, by: .command)
                let (_, publishable) = try await keys.create(
                    for: merchant.id, mode: mode, kind: .publishable, by: .command)
                return Created(
                    merchant: merchant.slug, mode: mode.rawValue, secretKey: secret.exposed,
                    publishableKey: publishable.exposed,
                    processorConfigured: try await ProcessorAccounts(composition.billing)
                        .exist(in: Scope(merchant: merchant.id, mode: mode)))
            }
            if !created.processorConfigured { Terminal.tell(Self.withoutProcessor(mode)) }
            if json { return try Terminal.print(json: created) }
            Terminal.print("secret key       \(created.secretKey)\npublishable key  \(created.publishableKey)")
            Terminal.tell("Keep the secret key: it is not shown again.")
        }

        private static func withoutProcessor(_ mode: Mode) -> String {
            "No payment processor is configured in \(mode.rawValue) mode: whatever charges a card, a bank or a wallet answers "
                + "processor_not_configured. Customers, prices and invoices that are sent (send_invoice) work."
        }
    }
}
