import ArgumentParser
import Billing
import Core

/// What is told to merchants' programs, and what they said.
struct WebhooksCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "webhooks", abstract: "A merchant's webhook endpoints, and what was sent to them.",
        subcommands: [List.self, Deliveries.self, Resend.self])

    /// Whose endpoints.
    struct Owner: ParsableArguments {
        @Option(help: "The merchant's slug.") var merchant: String
        @Option(help: "test or live.") var mode: Mode

        func scope(_ composition: Composition) async throws -> Scope {
            Scope(merchant: try await composition.merchant(merchant).id, mode: mode)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Shows the endpoints, newest first.")

        @OptionGroup var owner: Owner
        @Flag(help: "Print one JSON object.") var json = false

        struct Report: Encodable { let merchant: String, mode: String, endpoints: [EndpointLine] }

        func run() async throws {
            let report = try await Composition.once { composition in
                let page = try await WebhookEndpoints(composition.billing).list(
                    in: owner.scope(composition), PageRequest(limit: 100))
                return Report(
                    merchant: owner.merchant, mode: owner.mode.rawValue,
                    endpoints: page.elements.map(EndpointLine.init))
            }
            if json { return try Terminal.print(json: report) }
            if report.endpoints.isEmpty { Terminal.tell("None: make one with POST /v1/webhook_endpoints.") }
            for line in report.endpoints { Terminal.print(line.text) }
        }
    }

    struct Deliveries: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Shows what was sent to an endpoint, or is to be, newest first, and what came of it.")

        @Argument(help: "The endpoint's id, as `webhooks list` shows it: we_…") var endpoint: String
        @OptionGroup var owner: Owner
        @Option(help: "Only those that are so: pending, succeeded, failed or canceled.")
        var status: WebhookDelivery.State?
        @Option(help: "How many, 1 to 100.") var limit = 20
        @Flag(help: "Print one JSON object.") var json = false

        struct Report: Encodable { let endpoint: String, deliveries: [DeliveryLine] }

        func validate() throws {
            guard (1...100).contains(limit) else { throw ValidationError("--limit must be 1 to 100.") }
        }

        func run() async throws {
            let report = try await Composition.once { composition in
                let page = try await WebhookDeliveries(composition.billing).list(
                    of: .init(endpoint), in: owner.scope(composition), state: status, PageRequest(limit: limit))
                return Report(endpoint: endpoint, deliveries: page.elements.map(DeliveryLine.init))
            }
            if json { return try Terminal.print(json: report) }
            for line in report.deliveries { Terminal.print(line.text) }
        }
    }

    struct Resend: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Has one sent once more by whichever server runs, whatever came of it.")

        @Argument(help: "The delivery's id, as `webhooks deliveries` shows it: whd_…") var delivery: String
        @Option(help: "The endpoint that it goes to: we_…") var endpoint: String
        @OptionGroup var owner: Owner
        @Flag(help: "Print one JSON object.") var json = false

        func run() async throws {
            let line = try await Composition.once { composition in
                DeliveryLine(
                    try await WebhookDeliveries(composition.billing).resend(
                        .init(delivery), of: .init(endpoint), in: owner.scope(composition)))
            }
            if json { return try Terminal.print(json: line) }
            Terminal.print(line.text)
        }
    }
}

extension WebhookDelivery.State: ExpressibleByArgument {}
