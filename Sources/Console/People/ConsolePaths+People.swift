import Access

/// The addresses of who works for a merchant.
extension ConsolePaths {
    var people: String { address(of: .people) }
    var newInvitation: String { people + "/new" }
    var invitations: String { people + "/invitations" }
    func invitationRemoval(_ id: Invitation.ID) -> String { "\(invitations)/\(id)/removal" }
    func member(_ id: Person.ID) -> String { "\(people)/\(id)" }
    func memberRole(_ id: Person.ID) -> String { member(id) + "/role" }
    func memberRemoval(_ id: Person.ID) -> String { member(id) + "/removal" }
}
