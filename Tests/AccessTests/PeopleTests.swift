import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

@Suite struct `The people of a merchant` {
    @Test(arguments: Engine.available)
    func `S3 keep one owner, who neither goes nor becomes less`(engine: Engine) async throws {
        let desk = try await PeopleDesk.open(engine)
        let (owner, _) = try await desk.join("duena@lota.example", as: .owner)
        let ana = owner.person.id

        let gone = try await desk.fault { try await desk.people.remove(ana, from: desk.merchant, by: ana) }
        #expect(gone == "last_owner")
        let lessened = try await desk.fault {
            try await desk.people.change(ana, to: .admin, at: desk.merchant, by: ana)
        }
        #expect(lessened == "last_owner")
        #expect(try await desk.people.members(of: desk.merchant).map { $0.1.role } == [.owner])

        let (second, _) = try await desk.join("socio@lota.example", as: .owner, by: ana)
        try await desk.people.change(ana, to: .admin, at: desk.merchant, by: second.person.id)
        let last = try await desk.fault {
            try await desk.people.remove(second.person.id, from: desk.merchant, by: second.person.id)
        }
        #expect(last == "last_owner")
        #expect(try await Verification(desk.context).run().isEmpty)
    }

    @Test(arguments: Engine.available)
    func `S3 begin with an owner, whoever invites`(engine: Engine) async throws {
        let desk = try await PeopleDesk.open(engine)
        func invite(_ role: Role) async throws -> String? {
            try await desk.fault {
                _ = try await desk.people.invite(email: "ana@lota.example", role: role, to: desk.merchant, by: nil)
            }
        }
        for role in Role.allCases where role != .owner { #expect(try await invite(role) == "owner_missing") }
        _ = try await desk.join("duena@lota.example", as: .owner)
        for role in Role.allCases { #expect(try await invite(role) == nil) }
    }

    @Test(arguments: Engine.available)
    func `S3 are made owners, changed and removed by whom the table allows`(engine: Engine) async throws {
        let desk = try await PeopleDesk.open(engine)
        let (owner, _) = try await desk.join("duena@lota.example", as: .owner)
        let (admin, _) = try await desk.join("admin@lota.example", as: .admin, by: owner.person.id)
        let (support, _) = try await desk.join("caja@lota.example", as: .support, by: admin.person.id)
        func invite(_ role: Role, by person: SignedInPerson) async throws -> String? {
            try await desk.fault {
                _ = try await desk.people.invite(
                    email: "nueva@lota.example", role: role, to: desk.merchant, by: person.person.id)
            }
        }

        #expect(try await invite(.owner, by: admin) == "owner_only")
        #expect(try await invite(.admin, by: admin) == nil)
        #expect(try await invite(.owner, by: owner) == nil)
        let waiting = try #require(try await desk.people.invitations(of: desk.merchant).first)
        let withdrawn = try await desk.fault {
            try await desk.people.withdraw(waiting.id, of: desk.merchant, by: admin.person.id)
        }
        #expect(withdrawn == "owner_only")
        // Nor by another one in its place.
        #expect(try await invite(.admin, by: admin) == "owner_only")
        #expect(try await desk.people.invitations(of: desk.merchant) == [waiting])
        for role in [Role.readOnly, .owner] { #expect(try await invite(role, by: support) == "role_insufficient") }

        func change(_ person: SignedInPerson, to role: Role, by other: SignedInPerson) async throws -> String? {
            try await desk.fault {
                try await desk.people.change(person.person.id, to: role, at: desk.merchant, by: other.person.id)
            }
        }
        #expect(try await change(owner, to: .support, by: admin) == "owner_only")
        #expect(try await change(support, to: .owner, by: admin) == "owner_only")
        #expect(try await change(admin, to: .owner, by: support) == "role_insufficient")
        #expect(try await change(support, to: .developer, by: admin) == nil)
        let removed = try await desk.fault {
            try await desk.people.remove(owner.person.id, from: desk.merchant, by: admin.person.id)
        }
        #expect(removed == "owner_only")
    }

    @Test(arguments: Engine.available)
    func `S2 have another role with the next request, and nothing once they have gone`(engine: Engine) async throws {
        let desk = try await PeopleDesk.open(engine)
        let other = try await desk.desk.neighbour().merchant.id
        _ = try await desk.join("ajena@otra.example", as: .owner, at: other)
        let (owner, _) = try await desk.join("duena@lota.example", as: .owner)
        let (ana, token) = try await desk.join("ana@lota.example", as: .support, by: owner.person.id)
        let (_, url) = try await desk.people.invite(
            email: "ANA@lota.example", role: .readOnly, to: other, by: nil)
        _ = try await desk.people.accept(PeopleDesk.token(url), as: ana.person.id)

        try await desk.people.change(ana.person.id, to: .developer, at: desk.merchant, by: owner.person.id)
        let now = try #require(try await desk.sessions.find(token))
        #expect(now.memberships.first { $0.merchant.id == desk.merchant }?.role == .developer)
        #expect(now.memberships.first { $0.merchant.id == other }?.role == .readOnly)

        try await desk.people.remove(ana.person.id, from: desk.merchant, by: owner.person.id)
        #expect(try await desk.sessions.find(token)?.memberships.map(\.merchant.id) == [other])
        try await desk.people.remove(ana.person.id, from: other, by: ana.person.id)
        #expect(try await desk.sessions.find(token) == nil)
    }

    @Test(arguments: Engine.available)
    func `S2 keep no way back by a link that they made, once they have gone or may not make it any more`(
        engine: Engine
    ) async throws {
        let desk = try await PeopleDesk.open(engine)
        let (owner, _) = try await desk.join("duena@lota.example", as: .owner)
        for isRemoved in [true, false] {
            let (ana, _) = try await desk.join("ana\(isRemoved)@lota.example", as: .admin, by: owner.person.id)
            let (_, url) = try await desk.people.invite(
                email: "otra\(isRemoved)@lota.example", role: .admin, to: desk.merchant, by: ana.person.id)
            if isRemoved {
                try await desk.people.remove(ana.person.id, from: desk.merchant, by: owner.person.id)
            } else {
                try await desk.people.change(ana.person.id, to: .support, at: desk.merchant, by: owner.person.id)
            }
            let fault = try await desk.fault { _ = try await desk.people.invitation(PeopleDesk.token(url)) }
            #expect(fault == "resource_missing")
            let newest = try #require(try await AuditTrail(desk.context).list(of: desk.merchant, limit: 1).first)
            #expect(newest.action == "invitation.withdrawn" && newest.actor.id == owner.person.id.rawValue)
        }
        let (_, url) = try await desk.people.invite(
            email: "eva@lota.example", role: .support, to: desk.merchant, by: owner.person.id)
        let (second, _) = try await desk.join("socia@lota.example", as: .owner, by: owner.person.id)
        try await desk.people.change(owner.person.id, to: .admin, at: desk.merchant, by: second.person.id)
        #expect(try await desk.people.invitation(PeopleDesk.token(url)).0.role == .support)
    }

    @Test(arguments: Engine.available)
    func `C1 are not there for the people of another merchant`(engine: Engine) async throws {
        let desk = try await PeopleDesk.open(engine)
        let other = try await desk.desk.neighbour().merchant.id
        let (owner, _) = try await desk.join("duena@lota.example", as: .owner)
        let (ana, _) = try await desk.join("ana@lota.example", as: .support, by: owner.person.id)
        let (stranger, _) = try await desk.join("ajena@otra.example", as: .owner, at: other)
        let (invitation, _) = try await desk.people.invite(
            email: "eva@lota.example", role: .support, to: desk.merchant, by: owner.person.id)
        let (people, by) = (desk.people, stranger.person.id)

        #expect(try await people.members(of: other).map { $0.0.id } == [by])
        #expect(try await people.invitations(of: other).isEmpty)
        let faults = [
            try await desk.fault { try await people.change(ana.person.id, to: .owner, at: other, by: by) },
            try await desk.fault { try await people.remove(ana.person.id, from: other, by: by) },
            try await desk.fault { try await people.withdraw(invitation.id, of: other, by: by) },
        ]
        #expect(faults == ["resource_missing", "resource_missing", "resource_missing"])
        let reaching = [
            try await desk.fault { try await people.change(ana.person.id, to: .owner, at: desk.merchant, by: by) },
            try await desk.fault { try await people.remove(ana.person.id, from: desk.merchant, by: by) },
            try await desk.fault { try await people.withdraw(invitation.id, of: desk.merchant, by: by) },
            try await desk.fault {
                _ = try await people.invite(email: "x@otra.example", role: .support, to: desk.merchant, by: by)
            },
        ]
        #expect(reaching == Array(repeating: "role_insufficient", count: 4))
        #expect(try await people.members(of: desk.merchant).count == 2)
    }

    @Test(arguments: Engine.available)
    func `K4 leave in the trail of their merchant who did what`(engine: Engine) async throws {
        let desk = try await PeopleDesk.open(engine)
        let (owner, _) = try await desk.join("duena@lota.example", as: .owner)
        let (ana, _) = try await desk.join("ana@lota.example", as: .support, by: owner.person.id)
        try await desk.people.change(ana.person.id, to: .developer, at: desk.merchant, by: owner.person.id)
        try await desk.people.remove(ana.person.id, from: desk.merchant, by: owner.person.id)

        let entries: [AuditEntry] = try await AuditTrail(desk.context).list(of: desk.merchant).reversed()
        #expect(
            entries.map(\.action) == [
                "member.invited", "member.joined", "person.signed_in", "member.invited", "member.joined",
                "person.signed_in", "member.role_changed", "member.removed",
            ])
        #expect(entries[0].actor == .command && entries[3].actor.id == owner.person.id.rawValue)
        #expect(entries[6].subject == ana.person.id.rawValue)
        #expect(entries[6].details == ["from": "support", "to": "developer"])
    }

    @Test func `may what the table of their role says, and only that`() {
        let reading = ["customers.read", "billing.read", "settings.read", "insights.read"]
        let all = Set(ConsolePermission.allCases.map(\.rawValue))
        let table: [Role: Set<String>] = [
            .owner: all, .admin: all,
            .developer: Set(reading + ["developers.read", "developers.write"]),
            .support: Set(
                reading + ["customers.write", "customers.impersonate", "billing.write", "refunds.write"]),
            .readOnly: Set(reading),
        ]
        for role in Role.allCases {
            #expect(Set(ConsolePermission.allCases.filter(role.may).map(\.rawValue)) == table[role])
        }
        #expect(Role.allCases.filter(\.needsSecondFactor) == [.owner, .admin])
    }
}
