import Billing
import Core
import Foundation
import Hummingbird
import HummingbirdTesting
import SandboxPages
import SandboxProcessor
import TestSupport
import Web

/// A browser before the sandbox's pages: it follows no redirect by itself, so that a test sees where it is sent.
struct Browser: Sendable {
    let client: any TestClientProtocol
    let sandbox: SandboxProcessor
    let ledger: SandboxLedger
    let scope = Scope(merchant: Merchant.ID("acct_netizen"), mode: .test)
    var account: ProcessorAccount { ProcessorAccount(scope) }

    struct Answer: Sendable {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let text: String
        var location: String? { headers[.location] }
    }

    /// - Parameter isOpen: whether any merchant has an account at the sandbox.
    static func open(
        isOpen: Bool = true, _ story: @Sendable @escaping (Browser) async throws -> Void
    ) async throws {
        try await withDatabase(.sqlite, migrations: Migrations.all) { database in
            let clock = Clock { Instant(seconds: 1_900_000_000) }  // 17 March 2030
            let sandbox = SandboxProcessor(database: database, clock: clock, chance: .seeded(3), baseURL: "")
            let router = Router(context: WebContext.self)
            try SandboxPages(sandbox, isOpen: { isOpen }).routes.register(on: router)
            try await Application(router: router).test(.router) { client in
                try await story(
                    Browser(client: client, sandbox: sandbox, ledger: SandboxLedger(database: database, clock: clock)))
            }
        }
    }

    func get(_ address: String) async throws -> Answer {
        try await client.execute(uri: address, method: .get, headers: [:], body: nil) { Answer($0) }
    }

    func post(_ address: String, _ fields: [String: String] = [:]) async throws -> Answer {
        let body = fields.map {
            "\($0.key)=\($0.value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
        }
        .joined(separator: "&")
        return try await client.execute(
            uri: address, method: .post, headers: [.contentType: "application/x-www-form-urlencoded"],
            body: ByteBuffer(string: body)
        ) { Answer($0) }
    }

    static let returnURL = "https://portal.example.com/p/netizen/return/1"

    func checkout(
        _ attempt: String = "att_1", locale: String = "es-CL", instalments: Int64 = 1
    ) async throws -> String {
        try await sandbox.startCheckout(
            CheckoutRequest(
                attempt: PaymentAttempt.ID(attempt), account: account,
                invoice: Invoice.ID("in_\(attempt)"),
                money: Money(9_990, .clp), description: "NETI-0001", kinds: PaymentMethod.Kind.allCases,
                merchantName: "Netizen <b>", locale: locale, returnURL: Self.returnURL, instalments: instalments))
    }

    func setupIntent(kinds: [PaymentMethod.Kind] = [.card]) async throws -> String {
        try await sandbox.startSetup(
            SetupRequest(
                reference: SetupIntent.ID("seti_1"), account: account, kinds: kinds,
                customerName: "Ana Díaz",
                merchantName: "Netizen", locale: "es", returnURL: Self.returnURL))
    }

    static func card(_ number: String) -> [String: String] {
        ["number": number, "expiry": "12/34", "cvc": "123", "name": "Ana Díaz"]
    }
}

extension Browser.Answer {
    init(_ response: TestResponse) {
        self.init(status: response.status, headers: response.headers, text: String(buffer: response.body))
    }
}
