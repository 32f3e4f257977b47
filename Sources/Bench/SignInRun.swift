import Access
import ArgumentParser
import Billing
import Core
import Logging
import Mail
import Scheduling
import Storage
import Synchronization

/// People who ask for their code, many at once, until the last mail is written and handed over.
struct SignInRun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign-in-mails", abstract: "Asks for sign-in mails of a seeded merchant, and writes them all.")

    @Option(help: "sqlite:PATH or postgres://…, made by `ventanilla seed`.") var databaseURL: String
    @Option(help: "The merchant's slug.") var merchant = "carga-1"
    @Option(help: "How many people at most; each asks once.") var count = 2_000
    @Option(help: "How many ask at the same time.") var concurrency = 64

    struct Report: Encodable {
        let mails: Int, bytes: Int, seconds: Double, perSecond: Double
    }

    func run() async throws {
        let database = try await Workbench.open(databaseURL)
        let billing = try Workbench.billing(on: database, clock: Clock { Workbench.machineTime() })
        guard let merchant = try await Merchants(billing).find(slug: merchant) else {
            throw ValidationError("There is no merchant '\(merchant)'.")
        }
        let scope = Scope(merchant: merchant.id, mode: .test)
        let people = try await addresses(in: scope, database)
        let carrier = CountingCarrier()
        let mailer = Mailer(
            billing, transport: carrier, from: try EmailAddress("bench@example.com"), host: "bench.example.com")
        let scheduler = Scheduler(
            billing, mailer: { try await mailer.deliver($0, in: $1) }, logger: Logger(label: "bench"))

        // What was due before is nobody's sign-in.
        let others = Scheduler(billing, mailer: { _, _ in }, logger: Logger(label: "bench"))
        _ = try await others.runUntilIdle()
        let start = ContinuousClock.now
        try await ask(people, SignIn(billing), scope)
        _ = try await scheduler.runUntilIdle()
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        await database.close()
        let (mails, bytes) = carrier.carried
        try Workbench.print(
            Report(mails: mails, bytes: bytes, seconds: seconds, perSecond: Double(mails) / seconds))
    }

    private func addresses(in scope: Scope, _ database: any Database) async throws -> [String] {
        try await database.read { db in
            try db.query(
                """
                SELECT DISTINCT email_folded FROM customers
                WHERE merchant_id = \(scope.merchant) AND livemode = \(scope.mode) AND email_folded IS NOT NULL
                ORDER BY email_folded LIMIT \(count)
                """
            ).map { try $0.text("email_folded") }
        }
    }

    /// Each from a network of its own: what is measured is mail, not the limits.
    private func ask(_ people: [String], _ signIn: SignIn, _ scope: Scope) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (number, email) in people.enumerated() {
                if number >= concurrency { try await group.next() }
                group.addTask {
                    let client = "\(11 + number / 65_536).\(number / 256 % 256).\(number % 256).7"
                    _ = try await signIn.begin(email: email, in: scope, locale: "es", client: client)
                }
            }
            try await group.waitForAll()
        }
    }
}

/// Encodes what it is given, as it would travel, and lets it go.
private final class CountingCarrier: MailTransport {
    private let count = Mutex((mails: 0, bytes: 0))

    var carried: (mails: Int, bytes: Int) { count.withLock(\.self) }

    func send(_ message: MailMessage) async throws {
        let bytes = MIMEMessage.encode(message).count
        count.withLock { $0 = ($0.mails + 1, $0.bytes + bytes) }
    }
}
