import HTML

/// Who sells or who buys: a name, and the lines below it.
func party(_ party: (name: String, lines: [String])) -> Markup {
    address {
        strong { party.name }
        for line in party.lines {
            br()
            line
        }
    }
}
