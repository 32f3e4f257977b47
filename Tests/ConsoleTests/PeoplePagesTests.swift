import Access
import Billing
import ConsoleTestSupport
import Core
import PortalTestSupport
import Storage
import TestSupport
import Testing

@Suite struct `The people's pages in the console` {
    private func people(_ world: ConsoleWorld) -> People { People(world.context, hasher: world.server.hasher) }

    /// What opens the newest invitation, from the letter that carries it.
    private func mailedLink(to email: String, _ world: ConsoleWorld) async throws -> Secret {
        let ids = try await world.context.database.read { db in
            try db.query("SELECT id FROM people_letters WHERE kind = 'invitation' ORDER BY created_at, id").map {
                try $0.id("id", of: PersonLetter.self)
            }
        }
        let id = try #require(ids.last)
        let (letter, mail) = try #require(try await PersonLetters(world.context).waiting(id))
        #expect(letter.email == email)
        return Secret(String(try #require(mail.link).split(separator: "/").last ?? ""))
    }

    @Test(arguments: Engine.available)
    func `S89 somebody is invited in a role, by a link that their mailbox alone gets (A8)`(engine: Engine) async throws
    {
        let world = try await ConsoleWorld(engine)
        let form = try await world.get("/people/new")
        #expect(form.says("Atiende a los clientes") && form.says("No cambia nada."))

        let made = try await world.post("/people/invitations", ["email": "sofia@example.com", "role": "support"])
        #expect(made.status == 200 && made.says("Le escribimos a sofia@example.com."))
        let secret = try await mailedLink(to: "sofia@example.com", world)
        #expect(!made.says(secret.exposed) && !made.says("/console/invitations/"))
        #expect(made.says("Si no le llega, revisa la dirección e invita otra vez"))
        let list = try await world.get("/people")
        #expect(list.says("sofia@example.com") && list.says("Invitaciones sin aceptar"))
        #expect(list.says("Atención a clientes"))
        #expect(!list.says(secret.exposed))

        let (invitation, merchant, isKnown) = try await people(world).invitation(secret)
        #expect(invitation.role == .support && merchant.id == world.merchant.id && !isKnown)
    }

    @Test func `an address that only forms are sent to leads by GET to the page above it`() async throws {
        let world = try await ConsoleWorld()
        let ana = try await world.shop.customer("Ana")
        for (path, above) in [
            ("/people/invitations", "/people"), ("/settings/dunning", "/settings"), ("/portal/origins", "/portal"),
            ("/people/\(world.person.id)/role", "/people/\(world.person.id)"),
            ("/customers/\(ana.id)/notes", "/customers/\(ana.id)"),
        ] {
            let answer = try await world.get(path, following: false)
            #expect(answer.status == 303 && answer.header("Location") == world.home + above, "\(path)")
        }
    }

    @Test func `S89 what is wrong with an invitation is told at its field, and kept as it was typed`() async throws {
        let world = try await ConsoleWorld()
        let refused = try await world.post("/people/invitations", ["email": "sofia", "role": "support"])
        #expect(refused.status == 422 && refused.says("Escribe un correo válido"))
        #expect(refused.says("value=\"sofia\"") && refused.says("<title>Error: Invitar a alguien"))
        #expect(refused.form("/people/invitations")?.fields["role"] == "support")
        let roleless = try await world.post("/people/invitations", ["email": "sofia@example.com"])
        #expect(roleless.status == 422 && roleless.says("Elige una opción"))
        let again = try await world.post(
            "/people/invitations", ["email": world.person.email, "role": "support"])
        #expect(again.status == 422 && again.says("Esa persona ya trabaja aquí."))
        #expect(try await people(world).invitations(of: world.merchant.id).isEmpty)
    }

    @Test(arguments: Engine.available)
    func `S89 an invitation is taken back, and leads nowhere then`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        try await world.post("/people/invitations", ["email": "sofia@example.com", "role": "developer"])
        let secret = try await mailedLink(to: "sofia@example.com", world)
        let invitation = try #require(try await people(world).invitations(of: world.merchant.id).first)

        let taken = try await world.post("/people/invitations/\(invitation.id)/removal")
        #expect(taken.says("Retiramos la invitación a sofia@example.com.") && !taken.says("Invitaciones sin aceptar"))
        await #expect(throws: BillingError.self) { try await people(world).invitation(secret) }
    }

    @Test(arguments: Engine.available)
    func `S89 a role is changed and holds at once, and who is removed sees nothing more`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let sofia = try await world.signedIn(as: .support, named: "Sofía")
        try await sofia.get("/customers").expect(status: 200)
        try await sofia.get("/audit").expect(status: 403)

        let page = try await world.get("/people/\(sofia.person.id)")
        #expect(page.says("Sofía") && page.says("Claves, webhooks y eventos"))
        let changed = try await world.post("/people/\(sofia.person.id)/role", ["role": "read_only"])
        #expect(changed.says("Cambiamos el rol de Sofía. Vale desde ahora."))
        try await sofia.post("/portal/off").expect(status: 403)
        let members = try await people(world).members(of: world.merchant.id)
        #expect(members.first { $0.0.id == sofia.person.id }?.1.role == .readOnly)

        let asked = try await world.get("/people/\(sofia.person.id)/removal")
        #expect(asked.says("¿Quitar a Sofía de Tienda Sur?") && asked.says("Las claves y los webhooks siguen"))
        #expect(try await people(world).members(of: world.merchant.id).count == 2)
        let removed = try await world.browser.submit("/removal")
        #expect(removed.says("Sofía ya no trabaja aquí."))
        #expect(try await people(world).members(of: world.merchant.id).count == 1)
        let outside = try await sofia.get("/customers", following: false)
        #expect([303, 404].contains(outside.status))
    }

    @Test func `S3 the last owner stays, and only owners make owners`() async throws {
        let world = try await ConsoleWorld()
        let own = "/people/\(world.person.id)"
        let refused = try await world.post(own + "/role", ["role": "support"])
        #expect(refused.status == 422 && refused.says("Es el único dueño, y tiene que quedar uno."))
        #expect(refused.form("/role")?.fields["role"] == "support")
        let stays = try await world.post(own + "/removal")
        #expect(stays.status == 422 && stays.says("Es el único dueño, y tiene que quedar uno."))

        let admin = try await world.signedIn(as: .admin, named: "Ada")
        #expect(try await !admin.get("/people/new").says("value=\"owner\""))
        let owner = try await admin.post("/people/invitations", ["email": "x@example.com", "role": "owner"])
        #expect(owner.status == 422 && owner.says("Solo un dueño puede hacer, cambiar o quitar dueños."))
        let demoted = try await admin.post(own + "/role", ["role": "support"])
        #expect(demoted.status == 422 && demoted.says("Solo un dueño puede hacer, cambiar o quitar dueños."))
        let roles = try await people(world).members(of: world.merchant.id).map(\.1.role)
        #expect(Set(roles) == [.owner, .admin])
    }

    @Test func `S3 without a fresh factor nothing is done until one is given`() async throws {
        let world = try await ConsoleWorld()
        world.shop.time.advance(.minutes(6))
        let fields = ["email": "sofia@example.com", "role": "support"]
        let asked = try await world.post("/people/invitations", fields)
        #expect(asked.status == 403 && asked.form("/people/invitations")?.fields["email"] == "sofia@example.com")
        #expect(try await people(world).invitations(of: world.merchant.id).isEmpty)

        let made = try await world.browser.submit("/people/invitations", ["proof_code": world.code])
        #expect(made.status == 200 && made.says("Le escribimos a sofia@example.com."))
    }

    @Test func `S89 those who do not manage people do not see them`() async throws {
        let world = try await ConsoleWorld()
        for role in [Role.developer, .support, .readOnly] {
            let other = try await world.signedIn(as: role)
            try await other.get("/people").expect(status: 403)
            try await other.post("/people/invitations", ["email": "x@example.com", "role": "support"])
                .expect(status: 403)
        }
        #expect(try await people(world).invitations(of: world.merchant.id).isEmpty)
    }
}
