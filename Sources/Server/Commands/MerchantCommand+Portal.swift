import ArgumentParser
import Billing
import Core

extension MerchantCommand {
    /// The portal's master switch (S02).
    struct Portal: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Switches a merchant's customer portal on or off.",
            discussion:
                "Switching it off ends every session and link that leads into it; switching it on brings none back.")

        enum Switch: String, ExpressibleByArgument, CaseIterable { case on, off }

        @Argument(help: "on or off.") var state: Switch
        @Option(help: "The merchant's slug.") var merchant: String
        @Flag(help: "Print one JSON object.") var json = false

        struct Report: Encodable { let merchant: String, portalEnabled: Bool }

        func run() async throws {
            let report = try await Composition.once { composition in
                let merchant = try await composition.merchant(merchant)
                var settings = MerchantSettings()
                settings.portalIsEnabled = state == .on
                let changed = try await Merchants(composition.billing).apply(settings, to: merchant.id, by: .command)
                return Report(merchant: changed.slug, portalEnabled: changed.portalIsEnabled)
            }
            if json { return try Terminal.print(json: report) }
            Terminal.print("The portal of \(report.merchant) is \(report.portalEnabled ? "on" : "off").")
        }
    }

    /// Where return addresses may lead (W4).
    struct Origins: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Shows or sets the origins that return addresses may lead to.",
            discussion: "Without any, every https address is accepted. `--any` takes the list away.")

        @Argument(help: "The whole list: https://shop.example https://app.shop.example") var origins: [String] = []
        @Option(help: "The merchant's slug.") var merchant: String
        @Flag(help: "Accept every https address.") var any = false
        @Flag(help: "Print one JSON object.") var json = false

        struct Report: Encodable { let merchant: String, returnOrigins: [String] }

        func validate() throws {
            guard !any || origins.isEmpty else { throw ValidationError("Either name origins, or --any.") }
        }

        func run() async throws {
            let report = try await Composition.once { composition in
                let merchant = try await composition.merchant(merchant)
                if any || !origins.isEmpty {
                    var settings = MerchantSettings()
                    settings.returnOrigins = origins
                    _ = try await Merchants(composition.billing).apply(settings, to: merchant.id, by: .command)
                }
                return Report(
                    merchant: merchant.slug,
                    returnOrigins: try await ReturnOrigins(composition.billing).list(of: merchant.id))
            }
            if json { return try Terminal.print(json: report) }
            if report.returnOrigins.isEmpty { return Terminal.tell("Every https address is accepted.") }
            for origin in report.returnOrigins { Terminal.print(origin) }
        }
    }
}
