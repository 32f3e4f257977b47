import ArgumentParser
import Billing
import Core
import Documents
import Logging
import Scheduling
import Storage

/// One customer's papers as one ZIP, made as the server makes it: by a job, into the database.
struct ArchiveRun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive",
        abstract: "Issues invoices to new customers of a seeded merchant, and makes one ZIP of each customer's.")

    @Option(help: "sqlite:PATH or postgres://…, made by `ventanilla seed`.") var databaseURL: String
    @Option(help: "The merchant's slug.") var merchant = "carga-1"
    @Option(help: "How many invoices are in the ZIP that is measured.") var invoices = 1_000
    @Option(help: "How many are in the one whose memory it is compared with.") var few = 100

    struct Report: Encodable {
        let papers: Int, seconds: Double, megabytes: Double, peakMb: Double
        let fewPapers: Int, fewPeakMb: Double
    }

    func run() async throws {
        let database = try await Workbench.open(databaseURL)
        let billing = try Workbench.billing(on: database, clock: Clock { Workbench.machineTime() })
        guard let merchant = try await Merchants(billing).find(slug: merchant) else {
            throw ValidationError("There is no merchant '\(merchant)'.")
        }
        let scope = Scope(merchant: merchant.id, mode: .test)
        let writer = ExportWriter(billing, press: PDFPress())
        let scheduler = Scheduler(
            billing, mailer: { _, _ in }, exporter: { try await writer.write($0) }, logger: Logger(label: "bench"))
        let (small, large) = (
            try await issue(few, by: merchant, in: scope, billing),
            try await issue(invoices, by: merchant, in: scope, billing)
        )
        // What was due before is none of these files.
        _ = try await scheduler.runUntilIdle()
        let before = try await make(few, for: small, in: scope, billing, scheduler)
        let made = try await make(invoices, for: large, in: scope, billing, scheduler)
        await database.close()
        try Workbench.print(
            Report(
                papers: invoices, seconds: made.seconds, megabytes: Double(made.size) / 1_048_576,
                peakMb: made.peak, fewPapers: few, fewPeakMb: before.peak))
    }

    /// - Returns: a new customer with so many.
    private func issue(
        _ count: Int, by merchant: Merchant, in scope: Scope, _ billing: BillingContext
    ) async throws -> Customer.ID {
        let customer = try await Customers(billing).create(
            CustomerDetails(email: "archivo-\(count)@bench.example", name: "Archivo \(count)"), in: scope)
        for number in 1...count {
            _ = try await InvoiceItems(billing).create(
                for: customer.id, in: scope, amount: Money(9_990, merchant.currency), description: "Cuota \(number)")
            var order = InvoiceOrder()
            order.takesWhatWaits = true
            let draft = try await Invoices(billing).create(order, for: customer.id, in: scope)
            _ = try await Invoices(billing).finalize(draft.id, in: scope, advances: false)
        }
        return customer.id
    }

    private func make(
        _ papers: Int, for customer: Customer.ID, in scope: Scope, _ billing: BillingContext, _ scheduler: Scheduler
    ) async throws -> (seconds: Double, size: Int64, peak: Double) {
        PeakMemory.reset()
        let began = ContinuousClock.now
        let asked = try await Exports(billing).ask(
            .zip, year: nil, papers: papers, locale: "es", for: customer, in: scope)
        _ = try await scheduler.runUntilIdle()
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        let made = try await Exports(billing).find(asked.id, of: customer, in: scope)
        guard made.state == .ready, made.done == papers, let size = made.size else {
            throw ValidationError("The file was not made: \(made.state), \(made.done) of \(papers).")
        }
        return (seconds, size, PeakMemory.megabytes)
    }
}
