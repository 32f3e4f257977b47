import HTML

/// Things of one kind under their name: a row each, on one surface.
public struct RowGroup: View {
    let title: String
    let id: String
    let action: Markup
    let content: Markup

    /// - Parameters:
    ///   - id: of the title, unique in the page.
    ///   - action: beside the title: where all of them are.
    ///   - content: ``Row``s.
    public init(
        _ title: String, id: String, action: some View = Markup.empty, @MarkupBuilder content: () -> Markup
    ) {
        self.title = title
        self.id = id
        self.action = action.body
        self.content = content()
    }

    public var body: Markup {
        section(.class("group " + id), .ariaLabelledBy(id)) {
            div(.class("group-head")) {
                h2(.id(id)) { title }
                action
            }
            ul(.class("rows")) { content }
        }
    }

    static let css = """
        .group { min-width: 0; }
        .group-head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 1rem; padding: 0 .25rem .5rem; }
        .group-head h2 { font-size: .8125rem; line-height: 1.125rem; font-weight: 600; color: var(--muted); letter-spacing: 0; }
        .group-head .action { min-height: 1.5rem; padding: 0; font-size: .8125rem; line-height: 1.125rem; font-weight: 600; }
        .rows { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); overflow: clip; container-type: inline-size; }
        """
}

/// One thing: what it is, a second line about it, how much, and one action.
public struct Row: View {
    let mark: Markup
    let title: String
    let address: String?
    let about: String?
    let detail: String?
    let tone: Tone
    let more: String?
    let amount: String?
    let note: String?
    let action: Markup

    /// - Parameters:
    ///   - mark: a picture or a brand before it.
    ///   - address: where the row leads.
    ///   - about: completes the title for who cannot see the row.
    ///   - detail: the second line. Only what is negative has a colour there.
    ///   - more: a third one.
    ///   - amount: ready to print, with how often in `note`.
    public init(
        _ title: String, to address: String? = nil, about: String? = nil, mark: some View = Markup.empty,
        detail: String? = nil, _ tone: Tone = .neutral, more: String? = nil, amount: String? = nil, note: String? = nil,
        @MarkupBuilder action: () -> Markup = { .empty }
    ) {
        self.title = title
        self.address = address
        self.about = about
        self.mark = mark.body
        self.detail = detail
        self.tone = tone
        self.more = more
        self.amount = amount
        self.note = note
        self.action = action()
    }

    public var body: Markup {
        li(.class("entry")) {
            mark
            div(.class("entry-text")) {
                if let address {
                    a(.href(address), .class("entry-title")) { name }
                } else {
                    span(.class("entry-title")) { name }
                }
                if let detail {
                    span(tone == .negative ? .class("entry-detail late") : .class("entry-detail")) { detail }
                }
                if let more { span(.class("entry-detail")) { more } }
            }
            if let amount {
                p(.class("entry-amount")) {
                    span(.class("money")) { amount }
                    if let note {
                        " "
                        span(.class("per")) { note }
                    }
                }
            }
            action
        }
    }

    @MarkupBuilder private var name: Markup {
        title
        if let about { span(.class("unseen")) { " " + about } }
    }

    static let css = """
        .entry { position: relative; display: flex; align-items: center; gap: .25rem .875rem; min-height: 3.75rem; padding: .75rem 1rem; }
        .entry + .entry { border-top: 1px solid var(--line); }
        .entry:has(a.entry-title:hover) { background: var(--sunken); }
        .entry-text { display: grid; flex: 1 1 0; min-width: 0; }
        .entry-title { font-weight: 600; color: var(--text); text-decoration: none; }
        a.entry-title::after { content: ""; position: absolute; inset: 0; }
        .entry-detail { color: var(--muted); font-size: .875rem; line-height: 1.25rem; text-wrap: pretty; }
        .entry-detail.late { color: var(--negative); font-weight: 550; }
        .entry-amount { font-weight: 600; text-align: end; }
        .entry-amount .per { display: block; font-weight: 400; font-size: .8125rem; line-height: 1.125rem; color: var(--muted); }
        .entry > :is(.action, .post, .download) { position: relative; flex: none; font-weight: 600; }
        .entry > .action { margin-inline-end: -.5rem; }
        .download { display: grid; place-items: center; width: 2.75rem; height: 2.75rem; margin: -.5rem -.625rem -.5rem -.5rem; border-radius: var(--radius-small); color: var(--muted); }
        .download:hover { background: var(--neutral-soft); color: var(--text); }
        @container (max-width: 30em) {
          .entry:has(> .post, > .button) { flex-wrap: wrap; row-gap: .75rem; }
          .entry > :is(.post, .button) { flex: 1 0 100%; }
          .entry > .post .button { width: 100%; margin: 0; }
        }
        @container (max-width: 21em) {
          .entry { flex-wrap: wrap; }
          .entry-text { flex-basis: 8rem; }
        }
        """
}
