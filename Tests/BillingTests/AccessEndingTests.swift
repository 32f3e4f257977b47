import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

@testable import Billing

/// Whoever takes a right away ends, in the same transaction, everything that it had opened.
@Suite struct `Access that ends` {
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
                of: product.id, in: desk.scope, unitAmount: 9_990, currency: merchant.currency, every: .monthly)
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

    @Test(arguments: Engine.available)
    func `S2 everything is open before anything ends it`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let openings = try await Openings(desk, try await desk.customer("ana@example.com"))

        #expect(try await openings.open() == Openings.all)
    }

    @Test(arguments: Engine.available)
    func `A11, S2 another address ends every session and link of the account`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let other = try await Openings(desk, try await desk.customer("eva@example.com"))
        let ana = try await Openings(desk, try await desk.customer("ana@example.com"))

        _ = try await Customers(desk.context).update(ana.customer.id, in: desk.scope) {
            $0.details.email = "new@example.com"
        }

        #expect(try await ana.open() == [])
        #expect(try await desk.refusal("12345678", ana.cookie) == .wrongCode(triesLeft: 3))
        #expect(try await other.open() == Openings.all)
    }

    @Test(arguments: Engine.available)
    func `A8, A11 the same address in other letters ends nothing`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await Openings(desk, try await desk.customer("ana@example.com"))

        _ = try await Customers(desk.context).update(ana.customer.id, in: desk.scope) {
            $0.details.email = "Ana@Example.com"
            $0.details.phone = "+56 2 1234"
        }

        #expect(try await ana.open() == Openings.all)
    }

    @Test(arguments: Engine.available)
    func `A11 a customer who changes their address stays in the browser in which they did`(
        engine: Engine
    ) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await Openings(desk, try await desk.customer("ana@example.com"))

        _ = try await Customers(desk.context).update(ana.customer.id, in: desk.scope, by: ana.browserSession.id) {
            $0.details.email = "new@example.com"
        }

        #expect(try await ana.open() == ["browser session"])
    }

    @Test(arguments: Engine.available)
    func `A8 whoever shares the address that somebody gives up keeps their challenge`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let first = try await desk.customer("ana@example.com", name: "Home")
        let second = try await desk.customer("ana@example.com", name: "Shop")
        let cookie = try await desk.begin("ana@example.com")
        let code = try await desk.lastMail().code

        _ = try await Customers(desk.context).update(first.id, in: desk.scope) { $0.details.email = nil }

        #expect(try await desk.confirm(code, cookie).browserSession?.customer == second.id)
    }

    @Test(arguments: Engine.available)
    func `S2 deletion ends everything`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await Openings(desk, try await desk.customer("ana@example.com"))

        try await Customers(desk.context).delete(ana.customer.id, in: desk.scope)

        #expect(try await ana.open() == [])
        #expect(try await Verification(desk.context).run() == [])
    }

    @Test(arguments: Engine.available)
    func `S2 the merchant signs a customer out of everything`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await Openings(desk, try await desk.customer("ana@example.com"))

        #expect(try await Customers(desk.context).signOut(ana.customer.id, in: desk.scope) == 1)

        #expect(try await ana.open() == [])
        let cookie = try await desk.begin("ana@example.com")
        #expect(try await desk.refusal(desk.lastMail().code, cookie) == nil)
    }

    @Test(arguments: Engine.available)
    func `C3 a configuration that is deactivated ends what it let in, and nothing else`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let wide = try await desk.configurations.create(in: desk.scope) { $0.loginPageIsEnabled = true }
        let ana = try await Openings(desk, try await desk.customer("ana@example.com"), configuration: wide.id)
        let eva = try await Openings(desk, try await desk.customer("eva@example.com"))
        #expect(ana.browserSession.configuration == wide.id)

        _ = try await desk.configurations.update(wide.id, in: desk.scope) { $0.isActive = false }

        #expect(try await ana.open() == ["recovery link", "setup"])
        #expect(try await eva.open() == Openings.all)
        #expect(try await Verification(desk.context).run() == [])
    }

    @Test(arguments: Engine.available)
    func `C3 a customer who is given another configuration begins anew under it`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await Openings(desk, try await desk.customer("ana@example.com"))
        let narrow = try await desk.configurations.create(in: desk.scope) { $0.features.subscriptionCancel = false }

        _ = try await Customers(desk.context).update(ana.customer.id, in: desk.scope) { $0.configuration = narrow.id }

        #expect(try await desk.browserSessions.find(ana.browser, at: desk.merchant.id) == nil)
        #expect(try await desk.confirm(ana.mail.code, ana.cookie).browserSession?.configuration == narrow.id)
    }

    @Test(arguments: Engine.available)
    func `S02 a portal that is switched off ends everything, and switching it on brings nothing back`(
        engine: Engine
    ) async throws {
        let desk = try await SignInDesk.open(engine)
        let other = try await desk.neighbour()
        let ana = try await Openings(desk, try await desk.customer("ana@example.com"))
        let eva = try await Openings(other, try await other.customer("ana@example.com"))
        let merchants = Merchants(desk.context)

        _ = try await merchants.update(desk.merchant.id) { $0.portalIsEnabled = false }
        #expect(try await Verification(desk.context).run() == [])
        _ = try await merchants.update(desk.merchant.id) { $0.portalIsEnabled = true }

        #expect(try await ana.open() == [])
        #expect(try await eva.open() == Openings.all)
    }
}

extension Optional where Wrapped: Sendable {
    fileprivate func asyncMap<Value>(_ body: (Wrapped) async throws -> Value) async rethrows -> Value? {
        guard let self else { return nil }
        return try await body(self)
    }
}
