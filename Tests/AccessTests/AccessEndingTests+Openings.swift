import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

extension Optional where Wrapped: Sendable {
    fileprivate func asyncMap<Value>(_ body: (Wrapped) async throws -> Value) async rethrows -> Value? {
        guard let self else { return nil }
        return try await body(self)
    }
}

extension `Access that ends` {
    /// Everything that may be open for one customer.
    struct Openings: Sendable {
        let desk: SignInDesk
        let customer: Customer
        let browser: Secret
        let browserSession: BrowserSession
        let session: Secret
        let cookie: Secret
        let mail: SignInDesk.Mail
        let link: Secret
        let setup: SetupIntent.ID
        let page: String

        init(_ desk: SignInDesk, _ customer: Customer, configuration: PortalConfiguration.ID? = nil) async throws {
            self.desk = desk
            self.customer = customer
            let email = try #require(customer.details.email)
            let first = try await desk.begin(email, configuration: configuration)
            let outcome = try await desk.confirm(desk.lastMail().code, first)
            browserSession = try #require(outcome.browserSession)
            browser = try #require(outcome.token)
            let (_, url) = try await desk.sessions.create(
                for: customer.id, configuration: configuration, in: desk.scope)
            session = Secret(String(url.split(separator: "/").last ?? ""))
            cookie = try await desk.begin(email, configuration: configuration)
            mail = try await desk.lastMail()
            let merchant = desk.merchant
            let product = try await Catalog(desk.context).createProduct(name: "Plan", in: desk.scope)
            let price = try await Catalog(desk.context).createPrice(
                of: product.id, in: desk.scope, unitAmount: Money(9_990, merchant.currency), every: .monthly)
            _ = try await Subscriptions(desk.context).create(
                SubscriptionOrder(items: [.init(price: price.id)]), for: customer.id, in: desk.scope)
            let invoice = try #require(
                try await Invoices(desk.context).open(of: customer.id, in: desk.scope).first)
            link = try await RecoveryLinks(desk.context).make(for: invoice)
            let base = desk.context.baseURL
            let (setupIntent, address) = try await PaymentMethods(desk.context).startSetup(
                of: customer.id, in: desk.scope, kinds: [.card], locale: "es"
            ) { "\(base)/p/\(merchant.slug)/methods/return/\($0)" }
            setup = setupIntent.id
            page = String(address.split(separator: "/").last ?? "")
        }

        /// What of it still lets somebody in, in order.
        func open() async throws -> [String] {
            let (context, scope, merchant) = (desk.context, desk.scope, desk.merchant.id)
            var open: [String] = []
            if try await desk.browserSessions.find(browser, at: merchant) != nil { open.append("browser session") }
            if (try? await desk.sessions.find(session, of: merchant)) != nil { open.append("portal session") }
            if try await desk.refusal(mail.code, cookie) == nil { open.append("code") }
            if case .ready? = try await mail.link.asyncMap({
                try await desk.signIn.state(of: $0, cookie: nil, in: scope)
            }) {
                open.append("link")
            }
            if try await RecoveryLinks(context).recovery(of: link, at: merchant) != nil { open.append("recovery link") }
            let visa = TestMethodEntry(try #require(TestMethod.number("4242424242424242", of: .card)))
            let sandbox = try #require(context.processors.main as? SandboxProcessor)
            _ = try await sandbox.completeSetup(page: page, with: visa)
            _ = try? await PaymentMethods(context).finishSetup(setup, of: customer.id, in: scope)
            if try await !PaymentMethods(context).list(of: customer.id, in: scope).isEmpty { open.append("setup") }
            return open
        }

        static let all = ["browser session", "portal session", "code", "recovery link", "setup"]
    }
}
