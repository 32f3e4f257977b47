import Access
import HTML
import Localization
import Web

/// The console's menu, as much of it as a role may open. The pages refuse by themselves (C3).
struct ConsoleMenu: Sendable {
    let first: Entry
    let groups: [Group]

    struct Entry: Sendable {
        let section: ConsoleSection
        let address: String
        let isCurrent: Bool
    }

    struct Group: Sendable {
        let group: ConsoleGroup
        let entries: [Entry]
    }

    init(role: Role, current: ConsoleSection?, paths: ConsolePaths) {
        func entry(_ section: ConsoleSection) -> Entry {
            Entry(section: section, address: paths.address(of: section), isCurrent: section == current)
        }
        first = entry(.home)
        groups = ConsoleGroup.allCases.compactMap { group in
            let sections = ConsoleSection.allCases.filter {
                $0.group == group && role.may($0.permission) && (!$0.isOfTestMode || !paths.mode.isLive)
            }
            return sections.isEmpty ? nil : Group(group: group, entries: sections.map(entry))
        }
    }

    func markup(in say: any Language) -> Markup {
        ul(.class("console-sections")) {
            li { link(first, say) }
            for group in groups {
                li {
                    p(.class("console-group")) { say.consoleGroup(group.group) }
                    ul { for entry in group.entries { li { link(entry, say) } } }
                }
            }
        }
    }

    private func link(_ entry: Entry, _ say: any Language) -> Markup {
        a(.href(entry.address), entry.isCurrent ? .ariaCurrent("page") : .none) { say.consoleSection(entry.section) }
    }
}
