package assess

import (
	"fmt"
	"slices"
	"time"

	"blindspot/questionnaires"
)

// Session is an interview under way: the only thing in the program that changes.
// It knows which questions are asked, in which order, and keeps every answer that
// was ever given, also to questions that are hidden for now. Whatever it accepts
// can be saved with [Format], after [Session.Revise], and read again.
type Session struct {
	// Questionnaire is unfolded for the items listed so far. It is another one after
	// every change of the items.
	Questionnaire *questionnaires.Questionnaire

	asking  *asking // of that questionnaire
	answers Answers
}

// NewSession starts or continues an interview. The answers must fit the
// questionnaire, unfolded or not, as those from [Document.Answers] do.
func NewSession(q *questionnaires.Questionnaire, a Answers) *Session {
	a = a.clone()
	q = q.Unfold(a.Items)
	a.Questionnaire = Reference{ID: q.ID, Version: q.Version, Digest: q.Digest}
	if a.Estimates == nil {
		a.Estimates = map[string]int{}
	}
	if a.Items == nil {
		a.Items = map[string][]string{}
	}
	if a.Answers == nil {
		a.Answers = map[string]Answer{}
	}
	return &Session{Questionnaire: q, asking: newAsking(newCompiler(q)), answers: a}
}

// Answers returns a copy of everything said so far.
func (s *Session) Answers() Answers { return s.answers.clone() }

// Revise counts a new revision, made at the time now, and returns it for saving. Where
// an answer is a date after that, the clock must be behind, and the revision counts as
// made on that date.
func (s *Session) Revise(now time.Time) Answers {
	if s.answers.Started.IsZero() {
		s.answers.Started = timestamp(now)
	}
	s.answers.Updated = s.answers.notBefore(timestamp(now))
	s.answers.Revision = min(s.answers.Revision+1, maxRevision)
	return s.Answers()
}

// Finish notes that the respondent considers the interview done.
func (s *Session) Finish(now time.Time) { s.answers.Finished = timestamp(now) }

// timestamp returns a time as the answers file holds it: in UTC, to the second.
func timestamp(t time.Time) time.Time { return t.UTC().Truncate(time.Second) }

// SetOrganization names the organization; it may be empty. What is longer than
// [MaxName] characters is cut.
func (s *Session) SetOrganization(name string) { s.answers.Organization = cutName(name) }

// SetRole says in which role the respondent answers; it may be empty. What is longer
// than [MaxName] characters is cut.
func (s *Session) SetRole(role string) { s.answers.Respondent.Role = cutName(role) }

// Answer returns what was said to a question; the zero Answer when nothing was.
func (s *Session) Answer(question string) Answer { return s.answers.Answers[question].clone() }

// Record stores an answer, which may be to a hidden question. The open Answer takes
// back what was said before. Record refuses an answer that the question cannot have
// or that the answers file has no room for, and then changes nothing.
func (s *Session) Record(question string, a Answer) error {
	q := s.Questionnaire.Question(question)
	if q == nil {
		return fmt.Errorf("no question %q in questionnaire %q", question, s.Questionnaire.ID)
	}
	a, err := normalize(q, a)
	if err != nil {
		return fmt.Errorf("question %q: %w", question, err)
	}
	before, had := s.answers.Answers[question]
	set(s.answers.Answers, question, a, !a.empty())
	if err := fitsFile(s.Questionnaire, s.answers); err != nil {
		set(s.answers.Answers, question, before, had)
		return fmt.Errorf("question %q: %w", question, err)
	}
	return nil
}

// set makes key hold value, or nothing.
func set[V any](m map[string]V, key string, value V, hold bool) {
	if hold {
		m[key] = value
	} else {
		delete(m, key)
	}
}

// Estimate returns the self-estimate of a section, 0-10, and whether there is one.
func (s *Session) Estimate(section string) (int, bool) {
	e, ok := s.answers.Estimates[section]
	return e, ok
}

// SetEstimate stores the self-estimate of a section, 0-10. It refuses any other
// number, a section that asks none, and what the answers file has no room for.
func (s *Session) SetEstimate(section string, estimate int) error {
	if !slices.Contains(estimatedSections(s.Questionnaire), section) {
		return fmt.Errorf("no section %q that asks a self-estimate in questionnaire %q", section, s.Questionnaire.ID)
	}
	if estimate < 0 || estimate > maxEstimate {
		return fmt.Errorf("section %q: an estimate is a whole number from 0 to %d, not %d", section, maxEstimate, estimate)
	}
	before, had := s.answers.Estimates[section]
	set(s.answers.Estimates, section, estimate, true)
	if err := fitsFile(s.Questionnaire, s.answers); err != nil {
		set(s.answers.Estimates, section, before, had)
		return fmt.Errorf("section %q: %w", section, err)
	}
	return nil
}

// ClearEstimate takes a self-estimate back.
func (s *Session) ClearEstimate(section string) { delete(s.answers.Estimates, section) }
