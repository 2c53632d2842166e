-- Whoever handed a file in sees what became of it: whether it still waits to be read, never its content.
grant select (id) on payments.incoming_file to lete_web;
