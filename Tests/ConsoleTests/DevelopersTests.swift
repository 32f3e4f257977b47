import Access
import Billing
import ConsoleTestSupport
import Core
import Localization
import PortalTestSupport
import Storage
import TestSupport
import Testing

@testable import Console

/// Keys, webhooks and events, by whoever writes the merchant's programs (S5, H2).
@Suite struct `Keys and webhooks in the console` {
    private func secret(_ page: PageAnswer) -> String? {
        page.body.firstMatch(of: /id="secret">([^<]+)</).map { String($0.output.1) }
    }

    @Test(arguments: Engine.available)
    func `S5 a key is shown once, works, is replaced with an overlap and revoked`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let keys = APIKeys(world.context)
        #expect(try await world.get("/keys").says("Todavía no hay claves."))
        try await world.get("/keys/new").expect(status: 200)

        let made = try await world.post("/keys/new", ["kind": "secret"])
        let text = try #require(secret(made))
        #expect(text.hasPrefix("sk_test_") && made.says("no se vuelve a mostrar"))
        let key = try #require(try await keys.authenticate(Secret(text)))
        #expect(key.scope == world.scope)
        let list = try await world.get("/keys")
        #expect(!list.says(text) && list.says("Vigente"))

        let rolled = try await world.post("/keys/\(key.id)/roll", ["overlap": "24"])
        let successor = try #require(secret(rolled))
        #expect(successor != text)
        #expect(try await keys.authenticate(Secret(text)) != nil, "the old one works on for a day")
        world.shop.time.move(to: world.shop.time.now + .hours(25))
        #expect(try await keys.authenticate(Secret(text)) == nil)

        let later = try await world.signedInAgain()
        let new = try #require(try await keys.authenticate(Secret(successor)))
        #expect(try await later.get("/keys/\(new.id)/revoke").says("deja de funcionar de inmediato"))
        try await later.post("/keys/\(new.id)/revoke")
        #expect(try await keys.authenticate(Secret(successor)) == nil)
        let trail = try await AuditTrail(world.context).list(of: world.merchant.id, matching: "api_key")
        #expect(trail.map(\.action) == [AuditAction.apiKeyRevoked, .apiKeyRolled, .apiKeyCreated].map(\.rawValue))
        #expect(trail.allSatisfy { !$0.details.values.contains(text) })
    }

    @Test(arguments: Engine.available)
    func `S3 a live key asks who has no app to set one up first, and a test one does not`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine, mode: .live)
        let developer = try await world.signedIn(as: .developer)

        let asked = try await developer.post("/keys/new", ["kind": "secret"])
        #expect(asked.says("Verificación en dos pasos") && asked.says("no se hizo"))
        #expect(try await APIKeys(world.context).list(in: world.scope).isEmpty)

        let test = try await ConsoleWorld(
            world.shop, server: world.server, mode: .test, as: .developer, named: "Dora Prueba")
        #expect(secret(try await test.post("/keys/new", ["kind": "secret"])) != nil)
    }

    @Test(arguments: Engine.available)
    func `S3, C3 a key needs a fresh factor, and support neither sees nor makes one`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let support = try await world.signedIn(as: .support)
        for page in ["/keys", "/keys/new", "/webhooks", "/webhooks/new", "/events"] {
            try await support.get(page).expect(status: 403)
        }
        try await support.post("/keys/new", ["kind": "secret"]).expect(status: 403)
        let developer = try await world.signedIn(as: .developer)
        try await developer.get("/keys").expect(status: 200)
        world.shop.time.move(to: world.shop.time.now + .minutes(6))
        try await world.post("/keys/new", ["kind": "secret"]).expect(status: 403)

        #expect(try await APIKeys(world.context).list(in: world.scope).isEmpty)
    }

    @Test(arguments: Engine.available)
    func `C1, C2 another merchant's key and webhook are not there, nor another mode's`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let (key, text) = try await APIKeys(world.context).create(
            for: world.merchant.id, mode: .live, kind: .secret)
        let endpoint = try await world.shop.endpoint().endpoint
        let stranger = try await world.stranger()

        for who in [world, stranger] {
            try await who.get("/keys/\(key.id)/revoke").expect(status: 404)
            try await who.post("/keys/\(key.id)/revoke").expect(status: 404)
            try await who.post("/keys/\(key.id)/roll", ["overlap": "0"]).expect(status: 404)
        }
        try await stranger.get("/webhooks/\(endpoint.id)").expect(status: 404)
        try await stranger.post("/webhooks/\(endpoint.id)/delete").expect(status: 404)
        try await stranger.post("/webhooks/\(endpoint.id)/secret", ["overlap": "0"]).expect(status: 404)

        #expect(try await APIKeys(world.context).authenticate(text) != nil)
        #expect(try await world.shop.endpoints.find(endpoint.id, in: world.scope).status == .enabled)
    }

    @Test(arguments: Engine.available)
    func `H2 an endpoint is added, changed and deleted, and what was sent is seen and sent again`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        let shop = world.shop
        let refused = try await world.post("/webhooks/new", ["url": "http://10.0.0.1/", "which": "some"])
        refused.expect(status: 422)
        #expect(refused.says("Elige al menos un evento, o todos.") && refused.says("value=\"http://10.0.0.1/\""))
        let private10 = try await world.post("/webhooks/new", ["url": "http://10.0.0.1/", "which": "all"])
        #expect(private10.status == 422 && private10.says("Escribe una dirección pública"))

        let made = try await world.post(
            "/webhooks/new",
            ["url": "https://a.example/hooks", "which": "some", "event:customer.created": "on"])
        let first = try #require(secret(made))
        #expect(first.hasPrefix("whsec_"))
        let endpoint = try #require(try await shop.endpoints.list(in: world.scope).elements.first)
        #expect(endpoint.enabledEvents == ["customer.created"])
        let address = "/webhooks/\(endpoint.id)"

        _ = try await shop.customer("Ana", card: nil)
        let delivery = try #require(try await shop.deliveries(to: endpoint).first)
        #expect(try await world.get(address).says("customer.created"))
        let shown = try await world.get(address + "/deliveries/\(delivery.id)")
        #expect(shown.says("En camino") && shown.says(delivery.event.rawValue))
        let sent = try await world.post(address + "/deliveries/\(delivery.id)/resend")
        #expect(sent.says("Se envía de nuevo en unos segundos."))

        let rotated = try await world.post(address + "/secret", ["overlap": "24"])
        let second = try #require(secret(rotated))
        #expect(second.hasPrefix("whsec_") && second != first && !rotated.says(first))
        #expect(try await world.get(address + "/disable").says("Lo que iba en camino ya no se envía."))
        try await world.post(address + "/disable")
        #expect(try await shop.endpoints.find(endpoint.id, in: world.scope).status == .disabled)
        #expect(try await world.post(address + "/deliveries/\(delivery.id)/resend").says("La dirección está apagada"))
        try await world.post(address + "/enable")
        #expect(try await shop.endpoints.find(endpoint.id, in: world.scope).status == .enabled)
        try await world.post(address + "/delete")
        #expect(try await shop.endpoints.list(in: world.scope).elements.isEmpty)
        let trail = try await AuditTrail(world.context).list(of: world.merchant.id, matching: "webhook_endpoint")
        #expect(
            trail.map(\.action)
                == [
                    AuditAction.webhookDeleted, .webhookEnabled, .webhookDisabled, .webhookSecretRolled,
                    .webhookCreated,
                ].map(\.rawValue))
    }

    @Test(arguments: [
        ("the host was not found", DeliveryTrouble.noHost), ("no answer within 10 seconds", .timedOut),
        ("the connection failed: handshakeFailed(NIOSSL.BoringSSLError.sslError)", .insecure),
        ("the connection failed: connect: Connection refused (errno: 111)", .refused),
        ("the host has an address that is not public", .notPublic), ("redirects are not followed", .redirected),
        ("the connection failed: reset", .failed),
    ])
    func `H2 why nothing was answered is told by its kind`(problem: String, trouble: DeliveryTrouble) {
        #expect(DeliveryTrouble(ofProblem: problem) == trouble)
    }

    @Test(arguments: Engine.available)
    func `H2 events are listed, narrowed down by type, and read with their object`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        #expect(try await world.get("/events").says("Todavía no pasó nada."))
        let ana = try await world.shop.customer("Ana", card: nil)
        _ = try await world.shop.price(9_990)

        let list = try await world.get("/events?type=customer.created")
        #expect(list.says(ana.id.rawValue) && !list.says("prod_"))
        let event = try #require(
            try await Events(world.context).list(in: world.scope, kinds: [.customerCreated]).elements.first)
        let page = try await world.get("/events/\(event.id)")
        #expect(page.says("customer.created") && page.says("/customers/\(ana.id)") && page.says("<pre"))
        try await world.stranger().get("/events/\(event.id)").expect(status: 404)
    }
}
