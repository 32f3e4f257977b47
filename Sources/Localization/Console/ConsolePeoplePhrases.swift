/// What is read about who works for a merchant: who they are, what each may do, and who is invited (S89).
public protocol ConsolePeoplePhrases {
    var consolePeopleIntro: String { get }
    var consoleInvite: String { get }
    var consoleInviteIntro: String { get }
    var consolePersonColumn: String { get }
    var consoleRoleColumn: String { get }
    var consoleSinceColumn: String { get }
    var consoleSecondFactorColumn: String { get }
    var consoleHasSecondFactor: String { get }
    var consoleLacksSecondFactor: String { get }
    /// Beside one's own name.
    var consoleYou: String { get }
    /// What a role may do, in a sentence.
    func consoleRoleExplained(_ role: StaffRole) -> String
    var consoleSendInvitation: String { get }
    var consoleAlreadyMember: String { get }
    var consoleOwnersOnly: String { get }
    var consoleLastOwner: String { get }

    var consoleInvitationMadeTitle: String { get }
    func consoleInvitationMade(_ email: String, until: String) -> String
    /// What to do if the mail does not come: the link is shown nowhere.
    var consoleInvitationNotArrived: String { get }
    var consoleInvitationsTitle: String { get }
    func consoleInvitationEnds(_ date: String) -> String
    var consoleWithdrawInvitation: String { get }
    func consoleInvitationWithdrawn(_ email: String) -> String

    var consoleChangeRole: String { get }
    func consoleRoleChanged(_ name: String) -> String
    var consoleRemoveMember: String { get }
    func consoleRemoveQuestion(_ name: String, _ merchant: String) -> String
    func consoleRemoveFollows(_ name: String) -> [String]
    var consoleRemoveYourself: [String] { get }
    func consoleMemberRemoved(_ name: String) -> String
}
