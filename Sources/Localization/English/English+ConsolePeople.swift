extension English {
    public var consolePeopleIntro: String { "Who works here and what they may do. What they do stays on the record." }
    public var consoleInvite: String { "Invite somebody" }
    public var consoleInviteIntro: String {
        "We send them a link that works for 7 days, once. With it they choose a password, or sign in if they have an account."
    }
    public var consolePersonColumn: String { "Person" }
    public var consoleRoleColumn: String { "Role" }
    public var consoleSinceColumn: String { "Since" }
    public var consoleSecondFactorColumn: String { "Two-step verification" }
    public var consoleHasSecondFactor: String { "On" }
    public var consoleLacksSecondFactor: String { "Not set up" }
    public var consoleYou: String { "you" }
    public func consoleRoleExplained(_ role: StaffRole) -> String {
        switch role {
        case .owner: "Everything, making and removing owners too. Needs two-step verification."
        case .admin: "Everything but making or removing owners. Needs two-step verification."
        case .developer: "Keys, webhooks and events; sees customers, charges and settings without changing them."
        case .support: "Looks after customers: edits them, charges, refunds, and sees the portal as they do."
        case .readOnly: "Sees customers, charges and settings. Changes nothing."
        }
    }
    public var consoleSendInvitation: String { "Send the invitation" }
    public var consoleAlreadyMember: String { "That person works here already." }
    public var consoleOwnersOnly: String { "Only an owner can make, change or remove owners." }
    public var consoleLastOwner: String {
        "They are the only owner, and one has to stay. Make somebody else an owner first."
    }

    public var consoleInvitationMadeTitle: String { "Invitation sent" }
    public func consoleInvitationMade(_ email: String, until: String) -> String {
        "We wrote to \(email). The link works until \(until), once."
    }
    public var consoleInvitationNotArrived: String {
        "If it does not arrive, check the address and invite them again: the new link replaces this one."
    }
    public var consoleInvitationsTitle: String { "Invitations not accepted yet" }
    public func consoleInvitationEnds(_ date: String) -> String { "Works until \(date)" }
    public var consoleWithdrawInvitation: String { "Take back" }
    public func consoleInvitationWithdrawn(_ email: String) -> String {
        "The invitation to \(email) is taken back. Its link does not work any more."
    }

    public var consoleChangeRole: String { "Change the role" }
    public func consoleRoleChanged(_ name: String) -> String {
        "The role of \(name) has changed. It holds from now on."
    }
    public var consoleRemoveMember: String { "Remove from here" }
    public func consoleRemoveQuestion(_ name: String, _ merchant: String) -> String {
        "Remove \(name) from \(merchant)?"
    }
    public func consoleRemoveFollows(_ name: String) -> [String] {
        [
            "\(name) stops seeing this business right now, also where they have the console open.",
            "What they did stays on the record, under their name.",
            "Keys and webhooks go on working: if they know them, change them.",
            "To have them back, invite them again.",
        ]
    }
    public var consoleRemoveYourself: [String] {
        [
            "You stop seeing this business right now.",
            "What you did stays on the record, under your name.",
            "To come back, somebody has to invite you.",
        ]
    }
    public func consoleMemberRemoved(_ name: String) -> String { "\(name) does not work here any more." }
}
